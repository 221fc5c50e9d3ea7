package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.api.ImportViews.ImportList;
import io.xushi.api.ImportViews.ImportView;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ImportRegister;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.TakingData;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Wording;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, and shows what came in. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "imports", description = "数据导入 · Imports")
class ImportApi {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TakingData takingData;
    private final ImportRegister imports;
    private final Asked asked;

    ImportApi(SchemesInForce schemes, DataRegister data, TakingData takingData, ImportRegister imports) {
        this.takingData = takingData;
        this.imports = imports;
        this.asked = new Asked(schemes, data);
    }

    @PostMapping(path = "/schemes/{scheme}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入一个文件（表单）· Import a file (form)")
    ResponseEntity<ImportView> takeForm(
            @PathVariable String scheme,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String acceptGood,
            @RequestPart MultipartFile file)
            throws IOException {
        RuleSet rules = asked.rules(scheme);
        DataKind what = kind(kind);
        String name = FileNames.received(file.getOriginalFilename(), what.id() + ".csv");
        return take(rules, what, new ReceivedFile(name, file.getBytes()), acceptGood);
    }

    @PostMapping(
            path = "/schemes/{scheme}/imports",
            consumes = {CSV, XLSX})
    @Operation(summary = "导入一个文件（请求正文）· Import a file (as the body)")
    ResponseEntity<ImportView> takeBody(
            @PathVariable String scheme,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String acceptGood,
            @RequestParam(required = false) @Nullable String name,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(required = false) byte @Nullable [] content) {
        RuleSet rules = asked.rules(scheme);
        DataKind what = kind(kind);
        String ending = MediaType.parseMediaType(type).getSubtype().equals("csv") ? ".csv" : ".xlsx";
        String shown = FileNames.received(name, what.id() + ending);
        return take(rules, what, new ReceivedFile(shown, content == null ? new byte[0] : content), acceptGood);
    }

    private ResponseEntity<ImportView> take(
            RuleSet rules, DataKind kind, ReceivedFile file, @Nullable String acceptGood) {
        ImportRecord record = takingData.take(rules, kind, file, Asked.yes("acceptGood", acceptGood));
        if (!record.committed()) {
            throw new ApiException(refused(record));
        }
        return ResponseEntity.created(URI.create("/api/v1/imports/" + record.id()))
                .body(ImportView.of(record));
    }

    private static ApiProblem refused(ImportRecord record) {
        return ApiProblem.of(
                        422,
                        "import-refused",
                        new Wording("文件被拒绝", "File refused"),
                        Wording.of(
                                "“%s”有 %s 处错误，没有导入任何数据；请按 problems 所列改正后重新导入，或用 acceptGood=true 只导入正确的行",
                                "'%s' has %s errors and nothing of it was taken; mend what problems lists and import it"
                                        + " again, or keep the good rows with acceptGood=true",
                                record.fileName(),
                                record.problems().stream()
                                        .filter(problem -> problem.isError())
                                        .count()))
                .with(record.problems())
                .with("import", record.id());
    }

    private static DataKind kind(String id) {
        try {
            return DataKind.of(id);
        } catch (IllegalArgumentException unknown) {
            throw Asked.wrong(
                    "参数 kind 是“%s”；只能写 %s",
                    "'%s' is not a value of kind; write %s", CommonProblems.shown(id), DataKind.choices());
        }
    }

    @GetMapping("/schemes/{scheme}/imports")
    @Operation(summary = "最近的导入，新的在前 · The latest imports, newest first")
    ImportList latest(@PathVariable String scheme, @RequestParam(required = false) @Nullable String limit) {
        String dataset = asked.rules(scheme).scheme().dataset();
        return new ImportList(
                scheme,
                dataset,
                imports.latest(dataset, Asked.limit(limit)).stream()
                        .map(ImportView::of)
                        .toList());
    }

    @GetMapping("/imports/{importId}")
    @Operation(summary = "一次导入 · One import")
    ImportView one(@PathVariable String importId) {
        return ImportView.of(find(importId));
    }

    @GetMapping("/imports/{importId}/file")
    @Operation(summary = "原文件 · The file as it came in")
    ResponseEntity<byte[]> file(@PathVariable String importId) {
        ImportRecord record = find(importId);
        ReceivedFile file = imports.file(record.id()).orElseThrow(() -> unknown(importId));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private ImportRecord find(String importId) {
        try {
            return imports.find(Long.parseLong(importId)).orElseThrow(() -> unknown(importId));
        } catch (NumberFormatException notANumber) {
            throw unknown(importId);
        }
    }

    private static ApiException unknown(String importId) {
        return new ApiException(CommonProblems.notFound(
                "unknown-import",
                "没有编号为 %s 的导入；GET /api/v1/schemes/{scheme}/imports 列出所有导入",
                "There is no import %s; GET /api/v1/schemes/{scheme}/imports lists them",
                CommonProblems.shown(importId)));
    }
}
