package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * The tags of a document: its root is a Document; what has become an artifact is gone; the first cell of each row of a table is the
 * header of the row, the cells of the first row those of the columns.
 */
final class StructureTree {

    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NUMBERS = COSName.getPDFName("Nums");

    private final Map<COSDictionary, SortedSet<Integer>> artifacts;

    private StructureTree(Map<COSDictionary, SortedSet<Integer>> artifacts) {
        this.artifacts = artifacts;
    }

    /** @param artifacts numbers of marked contents by page */
    static void mend(PDDocument document, Map<COSDictionary, SortedSet<Integer>> artifacts) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var tree = new StructureTree(artifacts);
        for (var top : elements(root)) {
            top.setStructureType("Document");
        }
        tree.mend(root);
        var parents = root.getCOSObject().getDictionaryObject(PARENT_TREE);
        if (parents instanceof COSDictionary node) {
            tree.forget(node);
        }
    }

    private void mend(PDStructureNode node) {
        for (var element : elements(node)) {
            if (element.getStructureType().equals("TR")) {
                nameHeaders(elements(element));
            }
            mend(element);
            if (element.getKids().isEmpty() || isArtifact(element)) {
                node.removeKid(element);
            }
        }
    }

    private boolean isArtifact(PDStructureElement element) {
        var page = element.getPage();
        var gone = page == null ? new TreeSet<Integer>() : artifacts.getOrDefault(page.getCOSObject(), new TreeSet<>());
        return element.getKids().stream().allMatch(kid -> kid instanceof Integer number && gone.contains(number));
    }

    private static void nameHeaders(List<PDStructureElement> cells) {
        boolean ofColumns =
                cells.stream().allMatch(cell -> cell.getStructureType().equals("TH"));
        for (var cell : ofColumns ? cells : cells.subList(0, 1)) {
            cell.setStructureType("TH");
            var scope = new COSDictionary();
            scope.setName(COSName.O, "Table");
            scope.setName(SCOPE, ofColumns ? "Column" : "Row");
            cell.getCOSObject().setItem(COSName.A, scope);
        }
    }

    /** The way back from a page to its tags no longer names those that are gone. */
    private void forget(COSDictionary node) {
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                forget((COSDictionary) kids.getObject(i));
            }
        }
        if (node.getDictionaryObject(NUMBERS) instanceof COSArray numbers) {
            for (var page : artifacts.entrySet()) {
                int key = page.getKey().getInt(COSName.STRUCT_PARENTS);
                if (after(numbers, key) instanceof COSArray tags) {
                    page.getValue().forEach(number -> tags.set(number, COSNull.NULL));
                }
            }
        }
    }

    private static COSBase after(COSArray numbers, int key) {
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            if (numbers.getObject(i) instanceof COSInteger number && number.intValue() == key) {
                return numbers.getObject(i + 1);
            }
        }
        return COSNull.NULL;
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var elements = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
