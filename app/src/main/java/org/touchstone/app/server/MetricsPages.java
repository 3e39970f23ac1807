package org.touchstone.app.server;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.job.Job;
import org.touchstone.app.platform.job.Jobs;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.journey.JourneyLog;

/// What the server holds and how it does, for programs that watch over servers. In the text form of Prometheus, version
/// 0.0.4.
@RestController
class MetricsPages {

    private final LiveLog log;
    private final LiveAnswers answers;
    private final Jobs jobs;

    MetricsPages(LiveLog log, LiveAnswers answers, Jobs jobs) {
        this.log = log;
        this.answers = answers;
        this.jobs = jobs;
    }

    @Permits(Right.WATCH)
    @GetMapping("/api/metrics")
    ResponseEntity<String> metrics() {
        JourneyLog now = log.log();
        var counts = jobs.counts();
        var text = new Figures();
        text.gauge("touchstone_log_seq", "Place of the last fact or import that is in memory.", now.seq());
        text.gauge("touchstone_journeys", "Journeys that are seen.", now.journeys());
        text.gauge("touchstone_encounters", "Encounters that are seen.", now.encounters());
        text.gauge(
                "touchstone_respondents",
                "People whose answers are seen.",
                answers.now().said().answers().respondents());
        text.head("touchstone_jobs", "Jobs by state.");
        for (Job.State state : Job.State.values()) {
            text.line(
                    "touchstone_jobs{state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"}",
                    counts.getOrDefault(state, 0L));
        }
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        text.gauge("touchstone_heap_used_bytes", "Memory of the program in use.", memory.getUsed());
        text.gauge("touchstone_heap_max_bytes", "Memory that the program may use.", memory.getMax());
        text.gauge(
                "touchstone_uptime_seconds",
                "How long the program has been running.",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .body(text.toString());
    }

    /// The lines of the answer.
    private static final class Figures {
        private final StringBuilder text = new StringBuilder();

        void gauge(String name, String help, long value) {
            head(name, help);
            line(name, value);
        }

        void head(String name, String help) {
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(name).append(" gauge\n");
        }

        void line(String name, long value) {
            text.append(name).append(' ').append(value).append('\n');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
