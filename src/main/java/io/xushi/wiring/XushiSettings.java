package io.xushi.wiring;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set; nothing here can change a verdict.
 *
 * @param rules folder whose subfolders are the schemes
 * @param config folder with calendars and samples
 * @param data folder of what the server writes beside the database
 * @param samples whether a scheme without data takes its sample data at the start
 * @param zone in which working days and times of checks are meant
 * @param allowedHosts host names that the server answers to beside the loopback ones
 * @param apiToken token for writing programs; made at the first start when not set
 */
@ConfigurationProperties(prefix = "xushi", ignoreUnknownFields = false)
public record XushiSettings(
        @DefaultValue("rules") Path rules,
        @DefaultValue("config") Path config,
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean samples,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue List<String> allowedHosts,
        @Nullable String apiToken) {}
