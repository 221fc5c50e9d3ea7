package io.xushi.api;

import io.xushi.check.SchemesInForce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** All of this package, to be imported (or found by scanning). */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:xushi-web.properties")
@Import({
    WebSecurity.class,
    ApiDocument.class,
    SchemeApi.class,
    DataApi.class,
    ImportApi.class,
    JudgementApi.class,
    CheckApi.class,
    ScorecardApi.class,
    AlertApi.class,
    ScheduleApi.class
})
public class ApiConfiguration implements WebMvcConfigurer {

    @Bean
    ApiErrors apiErrors(SchemesInForce schemes) {
        return new ApiErrors(schemes);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(ApiJson.MAPPER));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new NamesItsLanguage()).addPathPatterns("/api/v1/**");
    }

    private static final class NamesItsLanguage implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Content-Language", ProblemWriter.tag(AskedLanguage.of(request)));
            response.addHeader("Vary", "Accept-Language");
            return true;
        }
    }
}
