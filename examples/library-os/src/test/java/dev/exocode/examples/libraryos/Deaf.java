package dev.exocode.examples.libraryos;

import dev.exocode.host.kernel.Demand;
import dev.exocode.host.kernel.Environment;

/** A pager that does not hear what it is asked while it is deaf, so that the kernel takes it by force. */
final class Deaf extends Paging {
    boolean deaf;
    int emergencies;

    Deaf(int least, int most) {
        super(least, most);
    }

    @Override
    public void revoke(Environment self, Demand demand) {
        if (!deaf) {
            super.revoke(self, demand);
        }
    }

    @Override
    public void emergency(Environment self, Demand demand) {
        emergencies++;
        super.emergency(self, demand);
    }
}
