package io.xushi.check;

import io.xushi.calendar.Period;
import io.xushi.scheme.Scheme;
import io.xushi.wording.Wording;

/** A check was asked for a period in which its scheme does not hold. */
public final class PeriodOutsideException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;

    public PeriodOutsideException(Scheme scheme, Period period) {
        this(Wording.of(
                "方案“%s”的考核期是 %s 至 %s，不包括 %s",
                "scheme '%s' holds from %s to %s, which does not include %s",
                scheme.id(),
                scheme.period().from(),
                scheme.period().to(),
                period));
    }

    private PeriodOutsideException(Wording wording) {
        super(wording.en());
        this.wording = wording;
    }

    public Wording wording() {
        return wording;
    }
}
