package io.xushi.console;

import io.xushi.check.SchemesInForce;
import io.xushi.check.SchemesInForce.Standing;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Language;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a scheme for a page. */
@Component
class Desks {

    private final SchemesInForce schemes;
    private final Clock clock;

    Desks(SchemesInForce schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    Figures figures(Locale locale) {
        return new Figures(Language.of(locale), clock.getZone());
    }

    /**
     * A scheme with its rules.
     *
     * @throws ResponseStatusException not found, if there is no such scheme
     * @throws NeverInForceException if none of its versions was ever good
     */
    Desk open(String id, Locale locale) {
        Standing standing = schemes.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RuleSet rules = standing.rules();
        if (rules == null) {
            throw new NeverInForceException(standing);
        }
        return new Desk(standing, rules, figures(locale));
    }
}
