package io.xushi.check;

/**
 * The right to write one check's results: whoever took the check later holds a greater number, and writes under the
 * smaller one are refused, so that a process that froze and woke up cannot spoil anything.
 *
 * @param identity of the plan
 */
public record Fence(String identity, long number) {}
