package io.xushi.scoring;

import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points for every so many events of a name (C14); no record of an event means that it did not happen. */
public record PerEvent(String event, Measure measure, PerCount count) implements Term {

    @Override
    public Effect compute(Inputs in, Ratio base) {
        Operand happened =
                Operand.of(Wording.of("事件“%s”发生", "event \"%s\" happened", event), Ratio.of(in.events(event)), measure);
        Wording step = Operand.unnamed(count.amount(), measure).shown();
        return count.count(happened.said(), step, Ratio.of(in.events(event)), base, List.of(happened));
    }

    @Override
    public @Nullable Ratio most(Ratio base) {
        return count.most(base);
    }
}
