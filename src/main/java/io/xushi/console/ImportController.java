package io.xushi.console;

import io.xushi.intake.DataKind;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ImportRegister;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.TakingData;
import io.xushi.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files in: the form, what came of each, and the templates to fill. */
@Controller
class ImportController {

    private final Desks desks;
    private final TakingData taking;
    private final ImportRegister imports;
    private final ImportPages pages;
    private final FileTemplates templates;

    ImportController(
            Desks desks, TakingData taking, ImportRegister imports, ImportPages pages, FileTemplates templates) {
        this.desks = desks;
        this.taking = taking;
        this.imports = imports;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/schemes/{id}/imports")
    String imports(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("page", pages.of(desks.open(id, locale), null));
        return "console/imports";
    }

    @GetMapping("/schemes/{id}/imports/{number}")
    String outcome(@PathVariable String id, @PathVariable long number, Locale locale, Model model) {
        Desk desk = desks.open(id, locale);
        ImportRecord record = imports.find(number)
                .filter(found -> found.dataset().equals(desk.scheme().dataset()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", pages.of(desk, record));
        return "console/imports";
    }

    /** Takes the file and leads to the page that says what came of it, so that reloading sends nothing twice. */
    @PostMapping("/schemes/{id}/imports")
    String take(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean acceptGood,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        Desk desk = desks.open(id, locale);
        String name = file.getOriginalFilename();
        if (file.isEmpty() || name == null) {
            Message.tell(
                    next,
                    desk,
                    Message.bad(new Wording("没有选择文件，或文件是空的。", "No file was chosen, or the file is empty.")));
            return "redirect:" + Frame.base(id) + "/imports";
        }
        ImportRecord record =
                taking.take(desk.rules(), kind(kind), new ReceivedFile(name, file.getBytes()), acceptGood);
        return "redirect:" + Frame.base(id) + "/imports/" + record.id();
    }

    @GetMapping("/schemes/{id}/imports/template/{kind}")
    ResponseEntity<byte[]> template(@PathVariable String id, @PathVariable String kind, Locale locale) {
        Desk desk = desks.open(id, locale);
        DataKind wanted = kind(kind);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(templates.name(desk, wanted), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(templates.csv(desk, wanted));
    }

    private static DataKind kind(String id) {
        return Stream.of(DataKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
