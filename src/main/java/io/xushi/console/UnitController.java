package io.xushi.console;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One unit; its code is a parameter because it may hold anything. */
@Controller
class UnitController {

    private final Desks desks;
    private final UnitPages pages;

    UnitController(Desks desks, UnitPages pages) {
        this.desks = desks;
        this.pages = pages;
    }

    @GetMapping("/schemes/{id}/unit")
    String unit(@PathVariable String id, @RequestParam String code, Locale locale, Model model) {
        Desk desk = desks.open(id, locale);
        model.addAttribute(
                "page", pages.of(desk, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "console/unit";
    }
}
