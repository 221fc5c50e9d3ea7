package io.xushi.quantity;

/** Planted for ArchitectureTest: a field, a parameter of a constructor and of a method, and a result. */
public final class PlantedBinaryFractions {

    private final Double field;

    public PlantedBinaryFractions(float parameter) {
        this.field = (double) parameter;
    }

    public void parameter(double[] values) {}

    public double result() {
        return field;
    }
}
