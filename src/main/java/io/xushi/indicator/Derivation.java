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

    /** Per cent above the same stretch of last year. */
    record Growth(String of) implements Derivation {
        @Override
        public List<String> parts() {
            return List.of(of);
        }
    }
}
