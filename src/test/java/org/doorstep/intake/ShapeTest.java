package org.doorstep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void aWorksOrderReferenceHasNoCommaSinceAHoldListsThem() {
        assertThat(Shape.WORKS_ORDER.fits("60842792/1")).isTrue();
        assertThat(Shape.WORKS_ORDER.fits("60842792,1")).isFalse();
        assertThat(Shape.WORKS_ORDER.fits("6084 2792")).isFalse();
        assertThat(Shape.WORKS_ORDER.fits("x".repeat(41))).isFalse();
    }

    @Test
    void aRentAccountMayContainSpacesButNotAtItsEnds() {
        assertThat(Shape.RENT_ACCOUNT.fits("10 0420 7")).isTrue();
        assertThat(Shape.RENT_ACCOUNT.fits("7")).isTrue();
        assertThat(Shape.RENT_ACCOUNT.fits(" 10 0420 7")).isFalse();
        assertThat(Shape.RENT_ACCOUNT.fits("10 0420 7 ")).isFalse();
        assertThat(Shape.RENT_ACCOUNT.fits("--")).isFalse();
        assertThat(Shape.RENT_ACCOUNT.fits("x".repeat(40))).isTrue();
        assertThat(Shape.RENT_ACCOUNT.fits("x".repeat(41))).isFalse();
    }

    @Test
    void aBadgeIsPrintableAscii() {
        assertThat(Shape.BADGE.fits("NH-204")).isTrue();
        assertThat(Shape.BADGE.fits("NH–204")).isFalse();
        assertThat(Shape.BADGE.fits("")).isFalse();
    }

    @Test
    void aFaceIsServedByUs() {
        assertThat(Shape.FACE.fits("/theme/faces/face-01.svg")).isTrue();
        assertThat(Shape.FACE.fits("/theme/faces/../tenant.css")).isFalse();
        assertThat(Shape.FACE.fits("https://example.org/theme/faces/face-01.svg"))
                .isFalse();
    }
}
