package io.xushi.alert;

/** How one check saw one unit's progress towards one target. */
public sealed interface Sighting {

    /** An alert clause matched; the worst level of those that did. */
    record Behind(String level) implements Sighting {}

    record OnPace() implements Sighting {}

    /** No value, hence no judgement: an alert stays as it was. */
    record NoData() implements Sighting {}
}
