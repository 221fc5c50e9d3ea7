package io.xushi.quantity;

import io.xushi.wording.Worded;
import io.xushi.wording.Wording;

/** How two numbers are compared. */
public enum Comparison implements Worded {
    AT_LEAST(">=", "不低于", "at least"),
    MORE_THAN(">", "超过", "more than"),
    AT_MOST("<=", "不超过", "at most"),
    LESS_THAN("<", "低于", "less than");

    private final String operator;
    private final Wording wording;

    Comparison(String operator, String zh, String en) {
        this.operator = operator;
        this.wording = new Wording(zh, en);
    }

    /** As written in a rule. */
    public String operator() {
        return operator;
    }

    @Override
    public Wording wording() {
        return wording;
    }

    public boolean holds(Ratio left, Ratio right) {
        int order = left.compareTo(right);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }
}
