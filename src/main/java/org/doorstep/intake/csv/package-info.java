/**
 * Comma-separated files, as spreadsheets and housing systems really write them: which letters they are written in, what parts their cells,
 * what their columns are called. The only place that knows FastCSV.
 *
 * <p>Knows no kind of record and no database.
 */
@NullMarked
package org.doorstep.intake.csv;

import org.jspecify.annotations.NullMarked;
