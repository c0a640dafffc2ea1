package scot.pace.reporting.disclosure.audit;

import java.util.SortedMap;

/** A sum of unknown cells, each taken so many times, that lies between two numbers. */
record Line(SortedMap<Integer, Double> terms, double low, double high) {}
