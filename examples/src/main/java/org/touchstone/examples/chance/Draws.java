package org.touchstone.examples.chance;

/// The random numbers of one subject: a customer, a day, a teller.
///
/// A number is a hash of the subject's key, the purpose and the occasion (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014). Asking twice gives the same number; purposes do not disturb one another.
/// Immutable.
public record Draws(long key) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SILVER = 0xD1B54A32D192ED03L;
    private static final double UNIT = 0x1.0p-53;

    /// The subject numbered `index` within this one.
    public Draws child(long index) {
        return new Draws(mix(key + SILVER * (index + 1)));
    }

    /// A number in the open interval (0, 1).
    public double uniform(Purpose purpose) {
        return uniform(purpose, 0);
    }

    /// A number in the open interval (0, 1), for a purpose that comes up several times.
    public double uniform(Purpose purpose, int occasion) {
        return unit(bits(purpose, occasion));
    }

    /// A standard normal number.
    public double normal(Purpose purpose) {
        return normal(purpose, 0);
    }

    /// A standard normal number, for a purpose that comes up several times (Box and Muller 1958).
    public double normal(Purpose purpose, int occasion) {
        long bits = bits(purpose, occasion);
        return Math.sqrt(-2 * Math.log(unit(bits))) * Math.cos(2 * Math.PI * unit(mix(bits + GOLDEN)));
    }

    /// A standard exponential number.
    public double exponential(Purpose purpose) {
        return -Math.log(uniform(purpose));
    }

    /// Whether something of the given probability happens. A larger probability only ever adds cases.
    public boolean happens(Purpose purpose, double probability) {
        return uniform(purpose) < probability;
    }

    private long bits(Purpose purpose, int occasion) {
        return mix(key + GOLDEN * (purpose.number() + 1 + 1024L * occasion));
    }

    private static double unit(long bits) {
        return ((bits >>> 11) + 0.5) * UNIT;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
