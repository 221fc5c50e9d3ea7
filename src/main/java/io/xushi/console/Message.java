package io.xushi.console;

import io.xushi.wording.Wording;
import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of a form, told once on the next page. */
record Message(String style, Wording wording) {

    /** As it waits in the session for the next page. */
    record Told(String style, String text) implements Serializable {}

    static Message good(Wording wording) {
        return new Message("good", wording);
    }

    static Message calm(Wording wording) {
        return new Message("calm", wording);
    }

    static Message bad(Wording wording) {
        return new Message("bad", wording);
    }

    static void tell(RedirectAttributes next, Desk desk, Message message) {
        next.addFlashAttribute(
                "message", new Told(message.style(), message.wording().in(desk.language())));
    }
}
