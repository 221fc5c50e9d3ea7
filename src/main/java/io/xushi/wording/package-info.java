/** What Xushi says to people, always in Chinese and English: texts, problems with their place, nearest names. */
@NullMarked
package io.xushi.wording;

import org.jspecify.annotations.NullMarked;
