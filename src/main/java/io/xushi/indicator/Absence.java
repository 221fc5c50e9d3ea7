package io.xushi.indicator;

/** Why there is no value (缺数). Never zero, never an error. */
public enum Absence {
    /** Its release day has not come (未到报送期). */
    NOT_DUE,
    /** Its release day has passed (迟报). */
    OVERDUE,
    /** The unit has nothing to report here (缺项). */
    NOT_APPLICABLE,
    /** Not there, and nothing says when it should be (缺数). */
    MISSING
}
