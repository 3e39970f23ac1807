package org.touchstone.app.cli;

import org.touchstone.core.table.Progress;

/// How far something long has come: a bar on a terminal, now and then a plain line elsewhere, nothing if quiet.
final class ProgressLine implements Progress, AutoCloseable {

    private static final int BAR = 28;
    private static final long BETWEEN_BARS_NANOS = 80_000_000L;
    private static final long BETWEEN_LINES_NANOS = 10_000_000_000L;

    private final Terminal terminal;
    private String stage = "";
    private long shownNanos = System.nanoTime();
    private boolean open;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(String what, long done, long total) {
        if (terminal.quiet()) {
            return;
        }
        boolean fresh = !what.equals(stage);
        long now = System.nanoTime();
        long between = terminal.live() ? BETWEEN_BARS_NANOS : BETWEEN_LINES_NANOS;
        if (fresh || now - shownNanos >= between) {
            stage = what;
            shownNanos = now;
            show(what, total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1), fresh);
        }
    }

    private void show(String what, double share, boolean fresh) {
        if (terminal.live()) {
            open = true;
            terminal.overwrite(share < 0 ? what + " …" : bar(share) + "  " + what);
        } else if (fresh || share < 0) {
            terminal.warn(what + " …");
        } else {
            terminal.warn(what + ": " + Math.round(100 * share) + " %");
        }
    }

    private static String bar(double share) {
        int full = (int) Math.round(BAR * share);
        return Ink.GOOD.on("█".repeat(full))
                + Ink.QUIET.on("·".repeat(BAR - full))
                + Wrap.right(Math.round(100 * share) + " %", 6);
    }

    /// Takes the bar away.
    @Override
    public void close() {
        if (open) {
            terminal.overwrite("");
            open = false;
        }
        stage = "";
    }
}
