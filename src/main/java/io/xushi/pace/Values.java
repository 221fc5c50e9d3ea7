package io.xushi.pace;

import io.xushi.indicator.Reading;
import io.xushi.target.Demand;

/** What is known of one indicator at the data cut-off. */
public interface Values {

    /** The value of the figure that is demanded. */
    Reading of(Demand demand);

    /** The value of the last month alone. */
    Reading lastMonth();
}
