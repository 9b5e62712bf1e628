package org.patchlight.pc.windows.update;

/** A child process whose answers are wrong in several ways. */
final class OddChild {
    private OddChild() {}

    public static void main(String[] arguments) throws InterruptedException {
        switch (arguments[0]) {
            case "garbage" -> System.out.print("{\"memory\":{\"history\":7}}");
            case "nothing" -> System.out.print("");
            case "endless" -> {
                while (!System.out.checkError()) {
                    System.out.print("0123456789".repeat(1000));
                }
            }
            default -> Thread.sleep(Long.MAX_VALUE);
        }
    }
}
