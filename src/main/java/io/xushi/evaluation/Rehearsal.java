package io.xushi.evaluation;

import io.xushi.calendar.WorkingDays;
import io.xushi.fact.KnownFacts;
import io.xushi.pace.Pace;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays a rule's calls of the sink once, on a unit of which nothing is known, before any real unit is judged by them: a
 * number that is none, or a word that is in no list, is then told when the rule is read.
 */
public final class Rehearsal {

    private final Findings findings;
    private final Dossier nobody;

    public Rehearsal(RuleSet rules) {
        LocalDate end = rules.scheme().period().to();
        Pace pace = new Pace(rules.scheme().period(), end, WorkingDays.mondayToFriday());
        Readings.Rulings rulings = new Readings.Rulings(rules);
        KnownFacts facts = new KnownFacts(List.of(), pace.span().from(), end);
        Readings readings = new Readings(rulings, Map.of(), facts, pace, end);
        this.findings = new Findings(rules);
        this.nobody = Dossier.open(
                new Unit("-", "-", "", null, null, false, List.of()),
                null,
                new Dossier.Known(
                        readings,
                        new References(Map.of(), Map.of(), end),
                        facts,
                        List.of(),
                        rulings,
                        end,
                        WorkingDays.mondayToFriday(),
                        pace,
                        new Peers(rules)));
    }

    /**
     * One call of a chain.
     *
     * @param arguments texts and truths; {@code null} stands for the dossier
     */
    public record Call(String method, List<@Nullable Object> arguments) {}

    /** What is wrong with a chain of calls that begins at the findings; empty when nothing is. */
    public Optional<Wording> play(List<Call> chain) {
        Object on = findings;
        for (Call call : chain) {
            if (on == null) {
                return Optional.of(Wording.of("%s 之后不能再接调用", "nothing can follow before %s", call.method()));
            }
            try {
                on = play(on, call);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
                return Optional.of(Wording.of("%s：%s", "%s: %s", call.method(), String.valueOf(wrong.getMessage())));
            }
        }
        return Optional.empty();
    }

    private @Nullable Object play(Object on, Call call) {
        for (Method method : on.getClass().getMethods()) {
            Optional<Object[]> arguments = arguments(method, call);
            if (arguments.isPresent()) {
                try {
                    return method.invoke(on, arguments.get());
                } catch (InvocationTargetException failed) {
                    Throwable cause = failed.getCause();
                    throw new IllegalArgumentException(
                            String.valueOf(cause == null ? failed : cause.getMessage()), failed);
                } catch (IllegalAccessException hidden) {
                    throw new IllegalArgumentException(hidden);
                }
            }
        }
        throw new IllegalArgumentException("没有这样的调用，或参数个数不对 / no such call with these arguments");
    }

    private Optional<Object[]> arguments(Method method, Call call) {
        Class<?>[] types = method.getParameterTypes();
        boolean fits = method.getName().equals(call.method())
                && Modifier.isPublic(method.getModifiers())
                && (method.isVarArgs()
                        ? call.arguments().size() >= types.length
                        : call.arguments().size() == types.length);
        if (!fits) {
            return Optional.empty();
        }
        List<@Nullable Object> given = new ArrayList<>(call.arguments());
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            if (types[i].isArray()) {
                Object rest = Array.newInstance(types[i].getComponentType(), given.size() - i);
                for (int r = i; r < given.size(); r++) {
                    if (!(given.get(r) instanceof String)) {
                        return Optional.empty();
                    }
                    Array.set(rest, r - i, given.get(r));
                }
                arguments[i] = rest;
            } else {
                Object value = given.get(i) == null ? nobody : given.get(i);
                boolean takes = types[i].isInstance(value) || types[i] == boolean.class && value instanceof Boolean;
                if (!takes) {
                    return Optional.empty();
                }
                arguments[i] = value;
            }
        }
        return Optional.of(arguments);
    }
}
