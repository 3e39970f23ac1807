package org.touchstone.core.branch;

/// Where a branch stands, in degrees (WGS 84); north and east are positive.
public record Location(double latitude, double longitude) {
    public Location {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Latitude lies in -90 to 90 and longitude in -180 to 180, but got "
                    + latitude + ", " + longitude + ". Perhaps they are exchanged.");
        }
        latitude += 0.0; // -0.0 and 0.0 are the same place
        longitude += 0.0;
    }
}
