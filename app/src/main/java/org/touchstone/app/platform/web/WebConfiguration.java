package org.touchstone.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the look of the workbench: methods may return an [Answer].
@Configuration(proxyBeanMethods = false)
@Import({LookPages.class, ComponentPages.class, DeskErrors.class})
public class WebConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Desk desk(List<Entry> entries, Assets assets, Clock clock) {
        return new Desk(entries, assets, clock.getZone());
    }

    @Bean
    WebMvcConfigurer answers(Desk desk) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new AnswerHandler(desk));
            }
        };
    }

    private record AnswerHandler(Desk desk) implements HandlerMethodReturnValueHandler {

        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return Answer.class.isAssignableFrom(type.getParameterType());
        }

        @Override
        public void handleReturnValue(
                @org.jspecify.annotations.Nullable Object value,
                MethodParameter type,
                ModelAndViewContainer container,
                NativeWebRequest web)
                throws Exception {
            container.setRequestHandled(true);
            var request = web.getNativeRequest(HttpServletRequest.class);
            var response = web.getNativeResponse(HttpServletResponse.class);
            if (value instanceof Answer answer && request != null && response != null) {
                desk.give(answer, request, response);
            }
        }
    }
}
