package io.xushi.api;

import io.xushi.check.FencedOffException;
import io.xushi.check.PeriodOutsideException;
import io.xushi.check.SchemesInForce;
import io.xushi.check.UnknownSchemeException;
import io.xushi.wording.RefusedException;
import io.xushi.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure under /api with a problem. Goes by the path and not by the controller, because an unknown path
 * or a wrong method has none.
 */
final class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final SchemesInForce schemes;

    ApiErrors(SchemesInForce schemes) {
        this.schemes = schemes;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ProblemWriter.isApi(request)) {
            return null;
        }
        try {
            if (failure instanceof ErrorResponse spring) {
                spring.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            }
            ProblemWriter.write(request, response, known(request, failure));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private ApiProblem known(HttpServletRequest request, Exception failure) {
        return failure instanceof UnknownSchemeException unknown
                ? CommonProblems.unknownScheme(
                        unknown.scheme(),
                        schemes.all().stream().map(SchemesInForce.Standing::id).toList())
                : problem(request, failure);
    }

    static ApiProblem problem(HttpServletRequest request, Exception failure) {
        if (failure instanceof ApiException own) {
            return own.problem();
        }
        CappedRequest.TooLongException tooLong = cause(failure, CappedRequest.TooLongException.class);
        if (tooLong != null) {
            return CommonProblems.tooLarge(tooLong.most());
        }
        ApiProblem ofCore = ofCore(failure);
        if (ofCore != null) {
            return ofCore;
        }
        ApiProblem ofRequest = ofRequest(failure);
        if (ofRequest != null) {
            return ofRequest;
        }
        return failure instanceof ErrorResponse spring
                        && !spring.getStatusCode().is5xxServerError()
                ? CommonProblems.status(spring.getStatusCode().value())
                : internal(request, failure);
    }

    private static @Nullable ApiProblem ofCore(Exception failure) {
        if (failure instanceof PeriodOutsideException outside) {
            return ApiProblem.of(
                    422, "period-outside", new Wording("时期不在考核期内", "Period outside the scheme"), outside.wording());
        }
        if (failure instanceof FencedOffException) {
            return ApiProblem.of(
                    409,
                    "taken-over",
                    new Wording("测算已被另一次运行接管", "Taken over by another run"),
                    new Wording(
                            "同一时期的测算已由另一次运行接管；请稍后查看它的结果",
                            "Another run has taken this check over; look at its result in a moment"));
        }
        if (failure instanceof RefusedException refused) {
            return ApiProblem.of(
                            422,
                            "refused",
                            new Wording("内容有误", "Refused"),
                            new Wording("请按 problems 所列改正后重新提交", "Mend what problems lists, and send it again"))
                    .with(refused.problems());
        }
        return null;
    }

    private static @Nullable ApiProblem ofRequest(Exception failure) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return ApiProblem.of(
                    405,
                    "wrong-method",
                    new Wording("不支持该方法", "Method not allowed"),
                    Wording.of(
                            "这个地址不支持 %s，只支持 %s",
                            "This address does not support %s, only %s",
                            method.getMethod(),
                            listed(method.getSupportedMethods())));
        }
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            return ApiProblem.of(
                    415,
                    "unsupported-media-type",
                    new Wording("不支持这种内容", "Unsupported media type"),
                    Wording.of(
                            "Content-Type 是 %s；这个地址接受 %s",
                            "The Content-Type is %s; this address takes %s",
                            type.getContentType() == null ? "—" : type.getContentType(),
                            type.getSupportedMediaTypes().stream()
                                    .map(MediaType::toString)
                                    .collect(Collectors.joining(", "))));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return CommonProblems.missingParameter(missing.getParameterName());
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return CommonProblems.missingParameter(missing.getRequestPartName());
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            return CommonProblems.wrongParameter(Wording.of(
                    "参数 %s 的值“%s”不对；用法见 /api/docs",
                    "'%2$s' is not a value of %1$s; see /api/docs",
                    wrong.getName(),
                    CommonProblems.shown(String.valueOf(wrong.getValue()))));
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return WrongJson.problem(unreadable);
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return CommonProblems.status(413);
        }
        return failure instanceof MultipartException ? CommonProblems.status(400) : null;
    }

    private static String listed(String @Nullable [] methods) {
        return methods == null ? "—" : String.join(", ", List.of(methods));
    }

    // Nothing of the failure leaves the server but a number under which the log has it.
    private static ApiProblem internal(HttpServletRequest request, Exception failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}: {} {}", incident, request.getMethod(), logged(request.getRequestURI()), failure);
        return CommonProblems.status(500).with("incident", incident);
    }

    private static String logged(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    static <E extends Throwable> @Nullable E cause(Throwable failure, Class<E> wanted) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (wanted.isInstance(each)) {
                return wanted.cast(each);
            }
            each = each.getCause();
        }
        return null;
    }
}
