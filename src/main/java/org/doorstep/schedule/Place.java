package org.doorstep.schedule;

import org.jspecify.annotations.Nullable;

/** Where something takes place: a point on the ground, by WGS 84 degrees. */
public final class Place {

    /** The mean radius of the Earth, IUGG. */
    private static final double EARTH_METRES = 6_371_008.8;

    private final double latitude;
    private final double longitude;
    // As a point in space, so that a distance is three subtractions and a root: a search asks for thousands.
    private final double x;
    private final double y;
    private final double z;

    /**
     * A point.
     *
     * @param latitude -90 to 90
     * @param longitude -180 to 180
     */
    public Place(double latitude, double longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        x = EARTH_METRES * Math.cos(north) * Math.cos(east);
        y = EARTH_METRES * Math.cos(north) * Math.sin(east);
        z = EARTH_METRES * Math.sin(north);
    }

    /** The place of these degrees; null where either is not known. */
    public static @Nullable Place of(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Place(latitude, longitude);
    }

    /** Along the ground, in metres: the chord, lengthened by the first term of the arc's series, which is right to a metre within 800 km. */
    public double metresTo(Place other) {
        return metresTo(other.x, other.y, other.z);
    }

    double metresTo(double otherX, double otherY, double otherZ) {
        double across = x - otherX;
        double along = y - otherY;
        double up = z - otherZ;
        double chord = Math.sqrt(across * across + along * along + up * up);
        return chord * (1 + chord * chord / (24 * EARTH_METRES * EARTH_METRES));
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double z() {
        return z;
    }

    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && latitude == place.latitude && longitude == place.longitude;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(latitude) * 31 + Double.hashCode(longitude);
    }

    @Override
    public String toString() {
        return latitude + "," + longitude;
    }
}
