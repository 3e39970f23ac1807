package org.touchstone.examples.chance;

/// How long something takes, or how long somebody bears it. Seconds.
public sealed interface Distribution {

    /// The mean in seconds.
    double mean();

    /// The duration in seconds that these draws give for a purpose and an occasion.
    double at(Draws draws, Purpose purpose, int occasion);

    /// The duration in milliseconds, rounded.
    default long millis(Draws draws, Purpose purpose, int occasion) {
        return Math.round(1000 * at(draws, purpose, occasion));
    }

    /// Always the same.
    record Constant(double mean) implements Distribution {
        @Override
        public double at(Draws draws, Purpose purpose, int occasion) {
            return mean;
        }
    }

    /// Evenly between two bounds.
    record Between(double low, double high) implements Distribution {
        public Between {
            if (!(low <= high)) {
                throw new IllegalArgumentException(
                        "The lower bound " + low + " is above the upper bound " + high + ".");
            }
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }

        @Override
        public double at(Draws draws, Purpose purpose, int occasion) {
            return low + (high - low) * draws.uniform(purpose, occasion);
        }
    }

    /// Without memory.
    record Exponential(double mean) implements Distribution {
        @Override
        public double at(Draws draws, Purpose purpose, int occasion) {
            return -mean * Math.log(draws.uniform(purpose, occasion));
        }
    }

    /// Lognormal, by its mean and its coefficient of variation (standard deviation over mean).
    record Lognormal(double mean, double variation) implements Distribution {
        public Lognormal {
            positive(mean, "mean");
            positive(variation, "coefficient of variation");
        }

        @Override
        public double at(Draws draws, Purpose purpose, int occasion) {
            double variance = Math.log1p(variation * variation);
            return mean * Math.exp(Math.sqrt(variance) * draws.normal(purpose, occasion) - variance / 2);
        }
    }

    /// Weibull, by its shape and its mean; with a shape above 1 people leave more readily the longer they wait.
    record Weibull(double shape, double mean) implements Distribution {
        public Weibull {
            positive(shape, "shape");
            positive(mean, "mean");
        }

        @Override
        public double at(Draws draws, Purpose purpose, int occasion) {
            double scale = mean / Gamma.of(1 + 1 / shape);
            return scale * Math.pow(-Math.log(draws.uniform(purpose, occasion)), 1 / shape);
        }
    }

    private static void positive(double value, String name) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("The " + name + " must be above 0, but got " + value + ".");
        }
    }
}
