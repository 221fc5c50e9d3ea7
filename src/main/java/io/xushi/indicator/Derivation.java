package io.xushi.indicator;

import io.xushi.quantity.Ratio;
import java.util.List;

/** How an indicator is computed from others (派生指标), as {@code scheme.yaml} declares; parts are names of indicators. */
public sealed interface Derivation {

    List<String> parts();

    /** One over another; in per cent where the indicator's measure is %. Nothing when the divisor is zero. */
    record Quotient(String dividend, String divisor) implements Derivation {
        @Override
        public List<String> parts() {
            return List.of(dividend, divisor);
        }
    }

    record Sum(List<String> parts) implements Derivation {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    record Difference(String minuend, String subtrahend) implements Derivation {
        @Override
        public List<String> parts() {
            return List.of(minuend, subtrahend);
        }
    }

    /** Parts times their weights, added up. */
    record Weighted(List<String> parts, List<Ratio> weights) implements Derivation {
        public Weighted {
            parts = List.copyOf(parts);
            weights = List.copyOf(weights);
        }
    }

    record Mean(List<String> parts) implements Derivation {
        public Mean {
            parts = List.copyOf(parts);
        }
    }

    /** Parts multiplied; one in per cent counts as a share, and so does a result in per cent. */
    record Product(List<String> parts) implements Derivation {
        public Product {
            parts = List.copyOf(parts);
        }
    }

    record Lowest(List<String> parts) implements Derivation {
        public Lowest {
            parts = List.copyOf(parts);
        }
    }

    record Highest(List<String> parts) implements Derivation {
        public Highest {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What was reported, times the share of it that a spot check confirmed (抽查折算). Nothing when the sample is zero.
     *
     * @param verified of the sample, as found on the spot
     * @param sampled of the sample, as reported
     */
    record SpotCheck(String reported, String verified, String sampled) implements Derivation {
        @Override
        public List<String> parts() {
            return List.of(reported, verified, sampled);
        }
    }

    /**
     * A value with what the unit lost to a disaster added back, where that was granted (灾损还原).
     *
     * @param record of the unit that states the loss
     * @param exemption that grants it
     */
    record Allowance(String of, String record, String exemption) implements Derivation {
        @Override
        public List<String> parts() {
            return List.of(of);
        }
    }

    /** Per cent above the same stretch of last year. */
    record Growth(String of) implements Derivation {
        @Override
        public List<String> parts() {
            return List.of(of);
        }
    }
}
