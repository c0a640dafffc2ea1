package scot.pace.submissions;

/** How far two spellings are from one another. */
final class Spelling {

    private Spelling() {}

    /** Letters to put in, take out, change or swap with the next to come from one to the other. */
    static int distance(String from, String to) {
        var far = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                far[i][j] = i == 0 || j == 0 ? i + j : next(far, from, to, i, j);
            }
        }
        return far[from.length()][to.length()];
    }

    private static int next(int[][] far, String from, String to, int i, int j) {
        char last = from.charAt(i - 1);
        int change = far[i - 1][j - 1] + (last == to.charAt(j - 1) ? 0 : 1);
        int nearest = Math.min(change, 1 + Math.min(far[i - 1][j], far[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && last == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(nearest, far[i - 2][j - 2] + 1) : nearest;
    }
}
