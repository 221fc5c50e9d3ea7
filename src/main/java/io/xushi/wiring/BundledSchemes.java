package io.xushi.wiring;

import io.xushi.scheme.SchemeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schemes in the jar that show every kind of clause. */
final class BundledSchemes {

    private static final String ROOT = "/kinds/";

    private BundledSchemes() {}

    /** In the order of their folders. */
    static List<SchemeFiles> kinds() {
        Map<String, TreeMap<String, byte[]>> folders = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT.substring(1) + "**")) {
                String location = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
                String path = location.substring(location.lastIndexOf(ROOT) + ROOT.length());
                int slash = path.indexOf('/');
                if (slash > 0 && !path.endsWith("/") && resource.isReadable()) {
                    folders.computeIfAbsent(path.substring(0, slash), any -> new TreeMap<>())
                            .put(path.substring(slash + 1), resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<SchemeFiles> schemes = new ArrayList<>();
        folders.forEach((name, files) -> schemes.add(new SchemeFiles("kinds/" + name, files)));
        return schemes;
    }
}
