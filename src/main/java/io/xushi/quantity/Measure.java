package io.xushi.quantity;

import java.util.Optional;

/** Unit of measurement (计量单位), such as {@code 亿元}, {@code %} or {@code 个}; never an assessed unit. */
public record Measure(String name) {

    public static final Measure PERCENT = new Measure("%");

    /** Percentage points: the measure of a difference between two percentages. */
    public static final Measure PERCENTAGE_POINT = new Measure("个百分点");

    public Measure {
        name = name.strip().replace('％', '%');
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a measure needs a name, such as 亿元 or %");
        }
    }

    /**
     * By what an amount in this measure is multiplied to be in another: 万人 is 10000 人. Empty when they measure
     * different things.
     */
    public Optional<Ratio> factorTo(Measure other) {
        return base().equals(other.base()) ? Optional.of(scale().dividedBy(other.scale())) : Optional.empty();
    }

    private String base() {
        return scale().equals(Ratio.ONE) ? name : name.substring(1);
    }

    private Ratio scale() {
        if (name.length() < 2) {
            return Ratio.ONE;
        }
        return switch (name.charAt(0)) {
            case '万' -> Ratio.of(10_000);
            case '亿' -> Ratio.of(100_000_000);
            default -> Ratio.ONE;
        };
    }

    public boolean isPercent() {
        return equals(PERCENT);
    }

    /** In what a difference between two amounts in this measure is stated: between percentages, in percentage points. */
    public Measure ofDifference() {
        return isPercent() ? PERCENTAGE_POINT : this;
    }

    @Override
    public String toString() {
        return name;
    }
}
