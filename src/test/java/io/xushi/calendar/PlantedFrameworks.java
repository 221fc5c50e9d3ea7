package io.xushi.calendar;

import ch.obermuhlner.math.big.BigDecimalMath;
import com.github.javaparser.JavaParser;
import de.siegmar.fastcsv.reader.CsvReader;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.statistics.distribution.TDistribution;
import org.dhatim.fastexcel.Workbook;
import org.drools.base.base.ValueType;
import org.kie.api.KieBase;
import org.quartz.Job;
import org.springframework.context.ApplicationContext;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** Planted for ArchitectureTest: the calendar knows no framework. */
public record PlantedFrameworks(
        JavaParser javaParser,
        CsvReader<?> fastCsv,
        MeterRegistry micrometer,
        Workbook fastExcel,
        ValueType drools,
        KieBase kie,
        Job quartz,
        ApplicationContext spring,
        Yaml snakeYaml,
        CommandLine picocli,
        BigDecimalMath bigMath,
        TDistribution statistics) {}
