/** Taking data in: files received, read, refused with every error, or committed under an import number. */
@NullMarked
package io.xushi.intake;

import org.jspecify.annotations.NullMarked;
