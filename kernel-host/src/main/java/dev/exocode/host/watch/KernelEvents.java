package dev.exocode.host.watch;

import dev.exocode.host.handler.HandlerEnd;
import dev.exocode.host.kernel.Delivery;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Traffic;
import java.util.List;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/**
 * What happens in a kernel as events of the JDK's flight recorder, in the category Exocode: one for each {@link
 * dev.exocode.host.kernel.Event}, of a type for each sort, and every second what has come of packets so far. Whoever records chooses among them
 * by their names; while nobody records they cost next to nothing.
 */
public final class KernelEvents implements AutoCloseable {
    private final Kernel kernel;
    private final Runnable counts = this::counts;
    private volatile boolean closed;

    /** What all events of a kernel tell. */
    @Category({"Exocode", "Kernel"})
    @StackTrace(false)
    abstract static class Told extends Event {
        @Label("What")
        String what;

        @Label("Environment")
        @Description("The number of the environment; 0 if it is about none")
        int environment;

        @Label("Name")
        String name;

        @Label("Detail")
        String detail;

        @Label("Kernel Time")
        @Description("Nanoseconds by the clock of the kernel")
        long nanos;
    }

    /** Environments come and go. */
    @Name("exocode.Environment")
    @Label("Environment")
    static final class OfEnvironment extends Told {}

    /** Things are got and given up. */
    @Name("exocode.Thing")
    @Label("Thing")
    static final class OfThing extends Told {}

    /** Authority is handed on, used and lost. */
    @Name("exocode.Binding")
    @Label("Binding")
    static final class OfBinding extends Told {}

    /** Something is asked back. */
    @Name("exocode.Revocation")
    @Label("Revocation")
    static final class OfRevocation extends Told {}

    /** Time. */
    @Name("exocode.Time")
    @Label("Time")
    static final class OfTime extends Told {}

    /** Downloaded code. */
    @Name("exocode.Handler")
    @Label("Handler")
    static final class OfHandler extends Told {}

    /** Devices. */
    @Name("exocode.Device")
    @Label("Device")
    static final class OfDevice extends Told {}

    /** What has come of packets so far. */
    @Name("exocode.Traffic")
    @Label("Traffic")
    @Category({"Exocode", "Kernel"})
    @Period("1 s")
    @StackTrace(false)
    static final class OfTraffic extends Event {
        @Label("Packets")
        long packets;

        @Label("Bytes")
        @DataAmount
        long bytes;

        @Label("Unclaimed")
        long unclaimed;

        @Label("Handled")
        long handled;

        @Label("Queued")
        long queued;

        @Label("Lost")
        long lost;

        @Label("Ignored")
        long ignored;

        @Label("Runs")
        long runs;

        @Label("Aborted")
        long aborted;

        @Label("Stopped")
        long stopped;

        @Label("Fuel")
        long fuel;

        @Label("Sent")
        long sent;

        @Label("Forbidden")
        long forbidden;
    }

    private KernelEvents(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Tells the flight recorder of a kernel from now on.
     *
     * @param kernel the kernel
     * @return ends it
     */
    public static KernelEvents of(Kernel kernel) {
        KernelEvents events = new KernelEvents(kernel);
        kernel.listen(events::tell);
        FlightRecorder.addPeriodicEvent(OfTraffic.class, events.counts);
        return events;
    }

    static List<Class<? extends Event>> types() {
        return List.of(
                OfEnvironment.class,
                OfThing.class,
                OfBinding.class,
                OfRevocation.class,
                OfTime.class,
                OfHandler.class,
                OfDevice.class,
                OfTraffic.class);
    }

    private static Told event(dev.exocode.host.kernel.Event.Type type) {
        return switch (type) {
            case CREATED, DESTROYED, THREW -> new OfEnvironment();
            case ALLOCATED, FREED -> new OfThing();
            case GRANTED, REVOKED, BOUND, BROKEN -> new OfBinding();
            case ASKED, COMPLIED, REPOSSESSED, EMERGENCY -> new OfRevocation();
            case OVERRAN, FORFEITED, FIRED -> new OfTime();
            case STOPPED, PROMOTED -> new OfHandler();
            case FAILED -> new OfDevice();
        };
    }

    private void tell(dev.exocode.host.kernel.Event happened) {
        Told event = event(happened.type());
        if (!closed && event.isEnabled()) {
            event.what = happened.type().word();
            event.environment = happened.environment();
            event.name = happened.name();
            event.detail = happened.detail();
            event.nanos = happened.nanos();
            event.commit();
        }
    }

    private void counts() {
        OfTraffic event = new OfTraffic();
        if (!event.isEnabled()) {
            return;
        }
        Traffic traffic = kernel.traffic();
        event.packets = traffic.packets();
        event.bytes = traffic.bytes();
        event.unclaimed = traffic.deliveries().get(Delivery.UNCLAIMED);
        event.handled = traffic.deliveries().get(Delivery.HANDLED);
        event.queued = traffic.deliveries().get(Delivery.QUEUED);
        event.lost = traffic.deliveries().get(Delivery.LOST);
        event.ignored = traffic.deliveries().get(Delivery.IGNORED);
        event.runs = traffic.runs().values().stream().mapToLong(each -> each).sum();
        event.aborted = traffic.runs().get(HandlerEnd.ABORTED);
        event.stopped = traffic.runs().get(HandlerEnd.STOPPED);
        event.fuel = traffic.fuel();
        event.sent = traffic.sent();
        event.forbidden = traffic.forbidden();
        event.commit();
    }

    /** Tells once more what has come of packets, and then nothing. */
    @Override
    public void close() {
        if (!closed) {
            FlightRecorder.removePeriodicEvent(counts);
            counts();
            closed = true;
        }
    }
}
