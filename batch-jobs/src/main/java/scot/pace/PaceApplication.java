package scot.pace;

public final class PaceApplication {
    private PaceApplication() {}

    public static void main(String[] arguments) {}
}
