/** The tables of a report as a workbook that everybody can use, in the format of government (ODS) and in that of most programs (XLSX). */
@NullMarked
package scot.pace.reporting.publication.spreadsheets;

import org.jspecify.annotations.NullMarked;
