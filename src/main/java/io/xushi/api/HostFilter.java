package io.xushi.api;

import io.xushi.wording.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to the host names it is meant to have, so that a page of a stranger whose name suddenly points here (DNS
 * rebinding) gets nothing.
 */
final class HostFilter extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]/@\\s]+)(?::\\d{0,5})?");

    private final Set<String> allowed;

    HostFilter(Collection<String> allowedHosts) {
        this.allowed = Stream.concat(LOOPBACK.stream(), allowedHosts.stream())
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Host");
        String host = header == null ? request.getServerName() : header;
        if (isAllowed(host)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(request, response, misdirected(host));
        }
    }

    private boolean isAllowed(String header) {
        String host = header.strip().toLowerCase(Locale.ROOT);
        Matcher form = HOST.matcher(host);
        return form.matches() && (allowed.contains(host) || allowed.contains(form.group(1)));
    }

    private static ApiProblem misdirected(String host) {
        return ApiProblem.of(
                421,
                "unknown-host",
                new Wording("主机名不对", "Misdirected request"),
                Wording.of(
                        "本服务不以“%s”为名；请用 localhost 访问，或由运维人员在设置的主机名中加上它",
                        "this server does not answer to '%s'; use localhost, or have the operator add the name to the"
                                + " allowed hosts",
                        shown(host)));
    }

    private static String shown(String host) {
        return host.length() <= 100 ? host : host.substring(0, 100) + "…";
    }
}
