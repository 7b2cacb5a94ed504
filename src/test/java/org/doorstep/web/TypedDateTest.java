package org.doorstep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource({"7,1,2027", "07,01,2027", "' 7 ',january,2027", "7,Jan,' 2027 '", "7,JANU,2027"})
    void a_date_is_read_however_people_type_it(String day, String month, String year) {
        assertThat(TypedDate.read(day, month, year)).contains(LocalDate.of(2027, 1, 7));
    }

    @ParameterizedTest
    @CsvSource({"31,2,2027", "0,1,2027", "7,13,2027", "7,ja,2027", "7,1,27", "7,1,2127", "seven,1,2027", "7,'',2027"})
    void what_is_no_date_is_not_guessed(String day, String month, String year) {
        assertThat(TypedDate.read(day, month, year)).isEmpty();
    }

    @Test
    void the_29th_of_february_is_a_date_in_a_leap_year_alone() {
        assertThat(TypedDate.read("29", "2", "2028")).contains(LocalDate.of(2028, 2, 29));
        assertThat(TypedDate.read("29", "2", "2027")).isEmpty();
    }
}
