package io.xushi.renewal;

import io.xushi.wording.Place;
import io.xushi.wording.Wording;

/**
 * Something that was changed in a file of the new scheme.
 *
 * @param place in the new scheme, the same as in the old one
 */
public record Change(Place place, Wording what, String before, String after) {}
