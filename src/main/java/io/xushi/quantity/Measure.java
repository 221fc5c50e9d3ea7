package io.xushi.quantity;

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

    public boolean isPercent() {
        return equals(PERCENT);
    }

    @Override
    public String toString() {
        return name;
    }
}
