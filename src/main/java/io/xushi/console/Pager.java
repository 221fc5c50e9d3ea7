package io.xushi.console;

import java.util.List;

/** Which page of how many; pages count from 1. */
record Pager(int page, int pages, long total, long from, long to) {

    static final int SIZE = 50;

    static Pager of(int asked, long total) {
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int page = Math.max(1, Math.min(asked, pages));
        long from = (long) (page - 1) * SIZE;
        return new Pager(page, pages, total, total == 0 ? 0 : from + 1, Math.min(total, from + SIZE));
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    public boolean needed() {
        return pages > 1;
    }

    <T> List<T> slice(List<T> all) {
        return all.subList(Math.min(all.size(), offset()), Math.min(all.size(), offset() + SIZE));
    }
}
