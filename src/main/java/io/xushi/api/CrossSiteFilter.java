package io.xushi.api;

import io.xushi.wording.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses writes that a browser sends for another site's page. Pages of the same site on another port are refused as
 * well: they share our cookies, and our own pages are always of the same origin.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OWN.contains(site) || READS.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        ProblemWriter.write(
                request,
                response,
                ApiProblem.of(
                        403,
                        "cross-site",
                        new Wording("不接受其他网站发来的写操作", "Cross-site write refused"),
                        new Wording(
                                "这个请求来自其他网站的网页；请从本系统的页面操作，或在程序中使用 API 令牌",
                                "a page of another site sent this request; use this system's own pages, or a program"
                                        + " with the API token")));
    }
}
