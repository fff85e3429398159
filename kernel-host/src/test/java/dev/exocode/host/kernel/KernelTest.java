package dev.exocode.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.host.capability.Capability;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a kernel grants, refuses, breaks and takes back. */
class KernelTest {
    private static final Library NOTHING = new Library() {};
    private static final Settings SMALL = new Settings(4, 16, 8, 1000, 4, 8, 8, 2, 500, 3);

    private final KernelClock clock = KernelClock.simulated();
    private final Kernel kernel = new Kernel(SMALL, clock);
    private final List<String> told = new ArrayList<>();

    KernelTest() {
        kernel.listen(event -> told.add(event.nanos() + " " + event.name() + " "
                + event.type().word() + (event.detail().isEmpty() ? "" : " " + event.detail())));
    }

    @AfterEach
    void theKernelIsSound() {
        assertThat(kernel.audit()).isEmpty();
    }

    private Environment create(String name, Library library) {
        return kernel.create(name, library).orThrow();
    }

    private static void refused(KernelCode code, Result<?> result) {
        assertThat(result.value()).isEmpty();
        assertThat(result.diagnostics()).singleElement().extracting("code").isEqualTo(code);
    }

    private static Holding page(Environment environment) {
        return environment.allocate(Kind.PAGE).orThrow();
    }

    // Things

    @Test
    void whatIsAskedForByItsPhysicalNameIsGivenOrRefused() {
        Environment one = create("one", NOTHING);
        Environment two = create("two", NOTHING);
        assertThat(one.allocate(Kind.PAGE, 7).orThrow().number()).isEqualTo(7);
        refused(KernelCode.TAKEN, two.allocate(Kind.PAGE, 7));
        refused(KernelCode.NUMBER, two.allocate(Kind.PAGE, 16));
        refused(KernelCode.NUMBER, two.allocate(Kind.PAGE, -1));
        refused(KernelCode.OWNER, two.free(Kind.PAGE, 7));
        for (int i = 0; i < 15; i++) {
            page(two);
        }
        refused(KernelCode.TAKEN, two.allocate(Kind.PAGE));
        assertThat(kernel.free(Kind.PAGE)).isZero();
        assertThat(one.free(Kind.PAGE, 7).value()).contains(7);
        assertThat(two.allocate(Kind.PAGE, 7).value()).isPresent();
        assertThat(kernel.owner(Kind.PAGE, 7)).contains(two);
    }

    @Test
    void thereAreNoMoreEnvironmentsThanTheSettingsSay() {
        for (int i = 0; i < 4; i++) {
            create("environment", NOTHING);
        }
        refused(KernelCode.LIMIT, kernel.create("fifth", NOTHING));
        kernel.destroy(kernel.environment(2).orElseThrow(), "room is needed");
        assertThat(create("sixth", NOTHING).number()).isEqualTo(5);
    }

    @Test
    void ofAnEnvironmentThatIsGoneNothingIsLeft() {
        Environment one = create("one", NOTHING);
        Environment two = create("two", NOTHING);
        Holding shared = page(one);
        Capability lent = one.grant(
                        shared.capability(), two.number(), shared.capability().name(), Capability.READ)
                .orThrow();
        two.map(3, shared.number(), lent, false).orThrow();
        assertThat(two.read(3 * 4096, new byte[1], 0, 1)).isTrue();
        kernel.destroy(one, "it is over");
        assertThat(two.read(3 * 4096, new byte[1], 0, 1)).isFalse();
        assertThat(kernel.free(Kind.PAGE)).isEqualTo(16);
        refused(KernelCode.ENVIRONMENT, one.allocate(Kind.PAGE));
        refused(KernelCode.ENVIRONMENT, one.grant(shared.capability(), two.number(), lent.name(), 1));
        refused(KernelCode.ENVIRONMENT, two.call(one.number(), new long[32]));
        two.allocate(Kind.PAGE, shared.number()).orThrow();
        refused(KernelCode.CAPABILITY, two.map(3, shared.number(), lent, false));
    }

    @Test
    void whoIsServedShowsACapabilityOfItsOwnForThat() {
        Environment server = create("server", NOTHING);
        Environment client = create("client", NOTHING);
        Environment thief = create("thief", NOTHING);
        Capability lent = server.grant(server.capability(), client.number(), server.serving(5), Capability.READ)
                .orThrow();
        assertThat(server.serves(lent, client.number(), server.serving(5), Capability.READ))
                .isTrue();
        assertThat(server.serves(lent, client.number(), server.serving(5), Capability.WRITE))
                .isFalse();
        assertThat(server.serves(lent, client.number(), server.serving(6), Capability.READ))
                .isFalse();
        assertThat(server.serves(lent, thief.number(), server.serving(5), Capability.READ))
                .isFalse();
        // Of what is another one's, nobody but that one says whether it may be used.
        assertThat(server.serves(client.capability(), client.number(), client.serving(5), Capability.READ))
                .isFalse();
        server.revoke(server.capability(), server.serving(5)).orThrow();
        assertThat(server.serves(lent, client.number(), server.serving(5), Capability.READ))
                .isFalse();
        Capability again = server.grant(server.capability(), client.number(), server.serving(5), Capability.READ)
                .orThrow();
        kernel.destroy(server, "it is over");
        assertThat(server.serves(again, client.number(), server.serving(5), Capability.READ))
                .isFalse();
    }

    // Capabilities and memory

    @Test
    void memoryIsReachedByAGoodCapabilityAlone() {
        Environment one = create("one", NOTHING);
        Environment two = create("two", NOTHING);
        Holding page = page(one);
        refused(KernelCode.CAPABILITY, two.map(0, page.number(), page.capability(), false));
        refused(KernelCode.CAPABILITY, two.map(0, page.number(), two.capability(), false));
        refused(KernelCode.NUMBER, one.map(0, 9, one.capability(), false));
        Capability readable = one.grant(
                        one.capability(), two.number(), page.capability().name(), Capability.READ)
                .orThrow();
        refused(KernelCode.CAPABILITY, two.map(0, page.number(), readable, true));
        refused(KernelCode.CAPABILITY, two.grant(readable, one.number(), readable.name(), Capability.READ));
        two.map(0, page.number(), readable, false).orThrow();
        one.map(5, page.number(), page.capability(), true).orThrow();
        assertThat(one.write(5 * 4096 + 9, new byte[] {42}, 0, 1)).isTrue();
        byte[] seen = new byte[2];
        assertThat(two.read(9, seen, 1, 1)).isTrue();
        assertThat(seen).containsExactly(0, 42);
        assertThat(two.write(9, seen, 0, 1)).isFalse();

        Capability again =
                one.revoke(page.capability(), page.capability().name()).orThrow();
        assertThat(two.read(9, seen, 0, 1)).isFalse();
        refused(KernelCode.CAPABILITY, two.map(0, page.number(), readable, false));
        refused(KernelCode.CAPABILITY, one.map(6, page.number(), page.capability(), true));
        assertThat(one.read(5 * 4096 + 9, seen, 0, 1)).isTrue();
        one.map(6, page.number(), again, true).orThrow();
        refused(KernelCode.CAPABILITY, two.revoke(readable, readable.name()));
    }

    @Test
    void aPageThatIsFreeHoldsNothingAndNobodyIsBoundToIt() {
        Environment one = create("one", NOTHING);
        Environment two = create("two", NOTHING);
        Holding page = page(one);
        one.map(0, page.number(), page.capability(), true).orThrow();
        one.mapAlways(1, 8, page.number(), 1, page.capability(), true).orThrow();
        assertThat(one.write(8 * 4096, new byte[] {1, 2, 3}, 0, 3)).isTrue();
        one.free(Kind.PAGE, page.number());
        assertThat(one.read(0, new byte[3], 0, 3)).isFalse();
        assertThat(one.read(8 * 4096, new byte[3], 0, 3)).isFalse();
        Holding next = two.allocate(Kind.PAGE, page.number()).orThrow();
        two.map(0, next.number(), next.capability(), false).orThrow();
        byte[] found = {9, 9, 9};
        assertThat(two.read(0, found, 0, 3)).isTrue();
        assertThat(found).containsOnly(0);
        one.allocate(Kind.PAGE).orThrow();
        refused(KernelCode.CAPABILITY, one.map(0, page.number(), page.capability(), true));
    }

    @Test
    void aMissIsAskedOfTheLibraryAndAFaultToldIt() {
        List<String> asked = new ArrayList<>();
        Library paging = new Library() {
            @Override
            public void miss(Environment self, long address, boolean writes) {
                asked.add("miss " + address + (writes ? " write" : " read"));
                if (address / 4096 == 7) {
                    self.map(7, 3, self.capability(), false);
                }
            }

            @Override
            public void exception(Environment self, Fault fault) {
                asked.add(fault.type() + " " + fault.number());
                if (fault.type() == Fault.Type.PROTECTION) {
                    self.map(7, 3, self.capability(), true);
                }
            }
        };
        Environment one = create("one", paging);
        one.allocate(Kind.PAGE, 3).orThrow();
        assertThat(one.read(7 * 4096, new byte[8], 0, 8)).isTrue();
        assertThat(one.write(7 * 4096 + 1, new byte[8], 0, 8)).isTrue();
        // The second half lies in a page that nobody maps.
        assertThat(one.read(8 * 4096 - 4, new byte[8], 0, 8)).isFalse();
        assertThat(asked)
                .containsExactly(
                        "miss 28672 read", "miss 28673 write", "PROTECTION 28673", "miss 32768 read", "UNMAPPED 32768");
    }

    @Test
    void whatIsMappedForGoodNeverMisses() {
        Environment one = create("one", NOTHING);
        for (int frame = 4; frame < 8; frame++) {
            one.allocate(Kind.PAGE, frame).orThrow();
        }
        one.mapAlways(0, 100, 4, 4, one.capability(), true).orThrow();
        // The same places of the TLB for many pages.
        for (long page = 1000; page < 20_000; page++) {
            one.map(page, 4, one.capability(), false).orThrow();
        }
        byte[] text = "over three pages".repeat(600).getBytes();
        assertThat(one.write(100 * 4096 + 100, text, 0, text.length)).isTrue();
        byte[] read = new byte[text.length];
        assertThat(one.read(100 * 4096 + 100, read, 0, text.length)).isTrue();
        assertThat(read).isEqualTo(text);
        refused(KernelCode.NUMBER, one.mapAlways(1, 0, 6, 3, one.capability(), true));
        refused(KernelCode.RANGE, one.mapAlways(1, 0, 6, 0, one.capability(), true));
    }

    @Test
    void storageIsBoundAndBroken() {
        Environment one = create("one", NOTHING);
        Environment two = create("two", NOTHING);
        one.allocate(Kind.BLOCK, 2).orThrow();
        one.allocate(Kind.BLOCK, 3).orThrow();
        Extent own = one.bindBlocks(2, 2, one.capability(), true).orThrow();
        Capability lent = one.grant(one.capability(), two.number(), one.names(Kind.BLOCK), Capability.READ)
                .orThrow();
        Extent other = two.bindBlocks(3, 1, lent, false).orThrow();
        refused(KernelCode.CAPABILITY, two.bindBlocks(3, 1, lent, true));
        assertThat(own.write(4096, new byte[] {7}, 0, 1)).isTrue();
        byte[] read = new byte[1];
        assertThat(other.read(0, read, 0, 1)).isTrue();
        assertThat(read[0]).isEqualTo((byte) 7);
        assertThat(other.write(0, read, 0, 1)).isFalse();
        one.free(Kind.BLOCK, 3);
        assertThat(own.isBound()).isFalse();
        assertThat(other.read(0, read, 0, 1)).isFalse();
        assertThat(own.write(0, read, 0, 1)).isFalse();
    }

    // Time

    @Test
    void slicesTakeTurnsAndWhoOverrunsPays() {
        List<String> ran = new ArrayList<>();
        Library works = new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                ran.add(self.name() + "@" + clock.now());
                clock.pass(self.name().equals("greedy") ? 1600 : 1000);
            }
        };
        Environment greedy = create("greedy", works);
        Environment modest = create("modest", works);
        for (int i = 0; i < 8; i += 2) {
            greedy.allocate(Kind.SLICE, i).orThrow();
            modest.allocate(Kind.SLICE, i + 1).orThrow();
        }
        for (int i = 0; i < 8; i++) {
            kernel.runSlice();
        }
        // Twice 600 ns more than there were: one slice is not given.
        assertThat(ran)
                .containsExactly(
                        "greedy@0",
                        "modest@1600",
                        "greedy@2600",
                        "modest@4200",
                        "modest@5200",
                        "greedy@6200",
                        "modest@7800");
        assertThat(told).contains("5200 greedy forfeited slice 4");
    }

    @Test
    void whoOverrunsByFarIsDestroyed() {
        Environment hangs = create("hangs", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                clock.pass(1_000_000);
            }
        });
        hangs.allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(hangs.isAlive()).isFalse();
        assertThat(told).contains("1000000 hangs destroyed overran slices by 999000 ns");
        assertThat(kernel.free(Kind.SLICE)).isEqualTo(8);
    }

    @Test
    void aSliceIsDonated() {
        List<String> ran = new ArrayList<>();
        Environment friend = create("friend", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                ran.add("friend " + slice.remaining());
                clock.pass(900);
            }
        });
        Environment giver = create("giver", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                clock.pass(400);
                assertThat(slice.donate(friend.number())).isTrue();
                assertThat(slice.donate(99)).isFalse();
            }
        });
        giver.allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(ran).containsExactly("friend 600");
        assertThat(friend.excess).isEqualTo(300);
        assertThat(giver.excess).isZero();
    }

    @Test
    void whoHasNoSlicesPaysWithWhatIsDonated() {
        List<Long> ran = new ArrayList<>();
        Environment friend = create("friend", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                ran.add(slice.remaining());
                clock.pass(slice.remaining() + 600);
            }
        });
        Environment giver = create("giver", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                assertThat(slice.donate(friend.number())).isTrue();
                assertThat(slice.remaining()).isNotPositive();
                assertThat(slice.donate(friend.number())).isFalse();
            }
        });
        giver.allocate(Kind.SLICE, 0).orThrow();
        for (int i = 0; i < 4 * 8; i++) {
            kernel.runSlice();
        }
        // The third is forfeited for twice 600 ns.
        assertThat(ran).containsExactly(1000L, 1000L, 1000L);
        assertThat(friend.excess).isEqualTo(800);
        assertThat(giver.excess).isZero();
    }

    @Test
    void whoIsCalledPaysForWhatItOverrunsBeyondASliceFromThereOn() {
        Environment slow = create("slow", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                clock.pass(1500);
                call.answer();
            }
        });
        List<Long> left = new ArrayList<>();
        Environment client = create("client", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                clock.pass(200);
                self.call(slow.number(), new long[Call.REGISTERS]).orThrow();
                clock.pass(50);
                left.add(slice.remaining());
            }
        });
        client.allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(left).containsExactly(-750L);
        // The slice ends at 1000, what a call pays for at 1200, and the call at 1700.
        assertThat(slow.excess).isEqualTo(500);
        assertThat(client.excess).isEqualTo(250);

        // It has no slices to pay with, and is forgiven one in a round; more than that it cannot take from others for
        // long.
        for (int i = 0; i < 8; i++) {
            kernel.runSlice();
        }
        assertThat(slow.excess).isEqualTo(500);
        assertThat(client.excess).isEqualTo(500);
        slow.excess = 3000;
        client.allocate(Kind.SLICE, 1).orThrow();
        kernel.runSlice();
        assertThat(slow.isAlive()).isFalse();
        assertThat(client.isAlive()).isTrue();
    }

    @Test
    void whoCallsWhenItsSliceIsOverPaysForThat() {
        Environment served = create("served", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                clock.pass(100);
                call.answer();
            }
        });
        Environment late = create("late", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                clock.pass(slice.remaining());
                for (int i = 0; i < 50 && self.isAlive(); i++) {
                    self.callAsync(served.number(), new long[Call.REGISTERS]);
                }
            }
        });
        late.allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(served.isAlive()).isTrue();
        assertThat(served.excess).isZero();
        assertThat(late.isAlive()).isFalse();
    }

    @Test
    void whoIsCalledTooLatePaysForWhatItOverrunsBeyondASlice() {
        Environment slow = create("slow", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                clock.pass(3500);
                call.answer();
            }
        });
        Environment late = create("late", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                clock.pass(slice.remaining());
                self.call(slow.number(), new long[Call.REGISTERS]).orThrow();
            }
        });
        late.allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(late.excess).isEqualTo(1000);
        assertThat(slow.excess).isEqualTo(2500);
    }

    @Test
    void whoGivesItsSliceAwayIsNotForgivenForThat() {
        Environment sly = create("sly", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                clock.pass(slice.remaining() + 1000);
                self.free(Kind.SLICE, 7);
            }
        });
        sly.allocate(Kind.SLICE, 7).orThrow();
        for (int i = 0; i < 9; i++) {
            kernel.runSlice();
        }
        assertThat(sly.excess).isEqualTo(1000);
    }

    @Test
    void aTimerThatWasSetByACapabilityDoesNotOutliveIt() {
        Environment owner = create("owner", NOTHING);
        Environment friend = create("friend", NOTHING);
        Holding timer = owner.allocate(Kind.TIMER).orThrow();
        Capability lent = owner.grant(
                        timer.capability(), friend.number(), timer.capability().name(), Capability.WRITE)
                .orThrow();
        friend.setTimer(timer.number(), 100, lent).orThrow();
        assertThat(kernel.nextDue()).isEqualTo(100);
        owner.revoke(owner.capability(), lent.name()).orThrow();
        assertThat(kernel.nextDue()).isEqualTo(Long.MAX_VALUE);

        // What its owner has set is not broken with the capabilities of others.
        owner.setTimer(timer.number(), 200, owner.capability()).orThrow();
        owner.revoke(owner.capability(), lent.name()).orThrow();
        assertThat(kernel.nextDue()).isEqualTo(200);
    }

    @Test
    void aBlockThatIsWithdrawnIsNotWrittenTo() {
        Environment one = create("one", NOTHING);
        for (int i = 0; i < 4; i++) {
            page(one);
        }
        one.allocate(Kind.BLOCK, 5).orThrow();
        one.preload(5, one.capability()).orThrow();
        assertThat(one.withdraw(4)).isFalse();
        assertThat(one.withdraw(5)).isTrue();
        assertThat(one.withdraw(5)).isFalse();
        kernel.revoke(one, Kind.PAGE, 1, 0);
        kernel.advance();
        assertThat(one.repossessed())
                .singleElement()
                .satisfies(lost -> assertThat(lost.savedIn()).isEmpty());
    }

    /** Synchronous calls donate all slices until they are answered, also those that were donated to the caller. */
    @Test
    void whatIsDonatedToOneThatWaitsRunsWhomItWaitsFor() {
        List<String> ran = new ArrayList<>();
        Library notes = new Library() {
            @Override
            public void entered(Environment self, Call call) {}

            @Override
            public void slice(Environment self, Slice slice) {
                ran.add(self.name());
            }
        };
        Environment server = create("server", notes);
        Environment client = create("client", notes);
        Environment giver = create("giver", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                ran.add("donated " + slice.donate(client.number()));
            }
        });
        giver.allocate(Kind.SLICE, 0).orThrow();
        client.call(server.number(), new long[32]).orThrow();
        kernel.runSlice();
        assertThat(ran).containsExactly("server", "donated true");
        // Those who wait for each other do not run.
        server.call(client.number(), new long[32]).orThrow();
        for (int i = 0; i < 8; i++) {
            kernel.runSlice();
        }
        assertThat(ran).containsExactly("server", "donated true", "donated false");
    }

    @Test
    void donationsToEachOtherEnd() {
        int[] depth = {0};
        Environment[] both = new Environment[2];
        for (int i = 0; i < 2; i++) {
            int other = 1 - i;
            both[i] = create("friend", new Library() {
                @Override
                public void slice(Environment self, Slice slice) {
                    depth[0]++;
                    slice.donate(both[other].number());
                }
            });
        }
        both[0].allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(depth[0]).isBetween(1, Kernel.MOST_NESTED);
        assertThat(both[0].isAlive() && both[1].isAlive()).isTrue();
    }

    @Test
    void timersFireOnceAndInOrder() {
        List<String> heard = new ArrayList<>();
        Environment one = create("one", new Library() {
            @Override
            public void interrupt(Environment self, Interrupt interrupt) {
                heard.add(interrupt.type() + " " + interrupt.number());
            }
        });
        one.allocate(Kind.SLICE, 0).orThrow();
        for (int timer = 0; timer < 4; timer++) {
            one.allocate(Kind.TIMER, timer).orThrow();
            one.setTimer(timer, 100 - timer, one.capability()).orThrow();
        }
        one.setTimer(3, 500, one.capability()).orThrow();
        one.free(Kind.TIMER, 1);
        assertThat(kernel.nextDue()).isEqualTo(98);
        clock.pass(200);
        for (int i = 0; i < 9; i++) {
            kernel.runSlice();
        }
        assertThat(heard).containsExactly("TIMER 2", "TIMER 0");
        clock.pass(400);
        for (int i = 0; i < 16; i++) {
            kernel.runSlice();
        }
        assertThat(heard).containsExactly("TIMER 2", "TIMER 0", "TIMER 3");
    }

    // Calls

    @Test
    void aCallHandsOverTheRegistersAsTheyAre() {
        Environment adder = create("adder", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                assertThat(call.caller()).isEqualTo(2);
                call.registers()[0] += call.registers()[31];
                call.answer();
                call.answer();
            }
        });
        Environment caller = create("caller", NOTHING);
        long[] registers = new long[32];
        Arrays.setAll(registers, i -> i + 1);
        assertThat(caller.call(adder.number(), registers).orThrow()).isTrue();
        assertThat(registers[0]).isEqualTo(33);
        assertThat(registers[17]).isEqualTo(18);
    }

    @Test
    void untilACallIsAnsweredTheSlicesOfTheCallerRunTheCallee() {
        List<String> ran = new ArrayList<>();
        Environment server = create("server", new Library() {
            private Call waiting;

            @Override
            public void entered(Environment self, Call call) {
                waiting = call;
            }

            @Override
            public void slice(Environment self, Slice slice) {
                ran.add("server");
                if (ran.size() == 2) {
                    waiting.registers()[0] = 99;
                    waiting.answer();
                }
            }
        });
        Environment client = create("client", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                ran.add("client");
            }

            @Override
            public void answered(Environment self, Call call) {
                ran.add("answered " + call.registers()[0]);
            }
        });
        client.allocate(Kind.SLICE, 0).orThrow();
        client.call(server.number(), new long[32]).orThrow();
        refused(KernelCode.CALL, client.call(server.number(), new long[32]));
        for (int i = 0; i < 24; i++) {
            kernel.runSlice();
        }
        assertThat(ran).containsExactly("server", "server", "answered 99", "client");
    }

    @Test
    void anAsynchronousCallGivesTheRestOfTheSliceAndNobodyAnswers() {
        List<String> ran = new ArrayList<>();
        Environment server = create("server", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                ran.add("entered by " + call.caller() + " with " + call.registers()[5]);
                call.registers()[5] = 99;
                call.answer();
            }

            @Override
            public void slice(Environment self, Slice slice) {
                ran.add("server has " + slice.remaining());
                clock.pass(100);
            }
        });
        long[] registers = new long[32];
        registers[5] = 7;
        Environment client = create("client", new Library() {
            @Override
            public void slice(Environment self, Slice slice) {
                clock.pass(300);
                ran.add("given " + self.callAsync(server.number(), registers).orThrow() + ", left "
                        + slice.remaining());
            }

            @Override
            public void answered(Environment self, Call call) {
                ran.add("answered");
            }
        });
        client.allocate(Kind.SLICE, 0).orThrow();
        kernel.runSlice();
        assertThat(ran).containsExactly("entered by 2 with 7", "server has 700", "given true, left 0");
        assertThat(registers[5]).isEqualTo(7);
        // Without a slice there is none to give.
        assertThat(client.callAsync(server.number(), registers).orThrow()).isFalse();
        refused(KernelCode.ENVIRONMENT, client.callAsync(77, registers));
        assertThat(client.excess).isZero();
    }

    @Test
    void whoWaitsForOneThatGoesIsTold() {
        List<Fault> faults = new ArrayList<>();
        Environment server = create("server", new Library() {
            @Override
            public void entered(Environment self, Call call) {}
        });
        Environment client = create("client", new Library() {
            @Override
            public void exception(Environment self, Fault fault) {
                faults.add(fault);
            }
        });
        client.call(server.number(), new long[32]).orThrow();
        kernel.destroy(server, "it is over");
        assertThat(faults).containsExactly(new Fault(Fault.Type.CALLEE, server.number(), "server"));
        assertThat(client.call(client.number(), new long[32]).value()).isPresent();
    }

    @Test
    void callsThatCallEachOtherEnd() {
        int[] depth = {0};
        Environment one = create("one", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                depth[0]++;
                self.call(call.caller(), new long[32]);
                call.answer();
            }
        });
        Environment two = create("two", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                self.call(call.caller(), new long[32]);
                call.answer();
            }
        });
        two.call(one.number(), new long[32]).orThrow();
        assertThat(depth[0]).isBetween(1, Kernel.MOST_NESTED);
        assertThat(one.isAlive() && two.isAlive()).isTrue();
    }

    @Test
    void aLibraryThatThrowsLosesItsEnvironmentAlone() {
        Environment broken = create("broken", new Library() {
            @Override
            public void entered(Environment self, Call call) {
                throw new IllegalStateException("no");
            }
        });
        Environment caller = create("caller", NOTHING);
        broken.allocate(Kind.PAGE).orThrow();
        caller.call(broken.number(), new long[32]);
        assertThat(broken.isAlive()).isFalse();
        assertThat(caller.isAlive()).isTrue();
        assertThat(kernel.free(Kind.PAGE)).isEqualTo(16);
        assertThat(told).contains("0 broken threw java.lang.IllegalStateException: no");
    }

    // Taking back

    @Test
    void whoGivesUpWhatIsAskedForInTimeChoosesWhatThatIs() {
        Environment obliging = create("obliging", new Library() {
            @Override
            public void revoke(Environment self, Demand demand) {
                self.free(demand.kind(), 4);
            }
        });
        for (int i = 0; i < 6; i++) {
            page(obliging);
        }
        Demand demand = kernel.revoke(obliging, Kind.PAGE, 2, 500);
        assertThat(demand.remaining()).isEqualTo(1);
        clock.pass(499);
        kernel.advance();
        obliging.free(Kind.PAGE, 0);
        clock.pass(1);
        kernel.advance();
        assertThat(obliging.owns(Kind.PAGE)).containsExactly(1, 2, 3, 5);
        assertThat(obliging.repossessed()).isEmpty();
        assertThat(told.subList(7, told.size()))
                .containsExactly(
                        "0 obliging asked 2 pages within 500 ns",
                        "0 obliging freed page 4",
                        "499 obliging freed page 0",
                        "499 obliging complied 2 pages");
    }

    /** The whole of the protocol: asked, not heeded, taken, saved, told, and down to what nobody takes. */
    @Test
    void whoDoesNotGiveUpWhatIsAskedForLosesItAndIsToldAndKeepsAReserve() {
        List<String> heard = new ArrayList<>();
        Environment deaf = create("deaf", new Library() {
            @Override
            public void exception(Environment self, Fault fault) {
                heard.add(fault.type() + " " + fault.detail());
            }

            @Override
            public void emergency(Environment self, Demand demand) {
                heard.add("emergency " + demand.remaining());
            }
        });
        Environment friend = create("friend", NOTHING);
        for (int i = 0; i < 4; i++) {
            page(deaf);
        }
        deaf.allocate(Kind.BLOCK, 5).orThrow();
        deaf.preload(5, deaf.capability()).orThrow();
        deaf.map(0, 3, deaf.capability(), true).orThrow();
        deaf.write(10, new byte[] {1, 2, 3}, 0, 3);
        Capability lent = deaf.grant(deaf.capability(), friend.number(), deaf.names(Kind.PAGE), Capability.READ)
                .orThrow();
        friend.map(0, 3, lent, false).orThrow();
        told.clear();

        kernel.revoke(deaf, Kind.PAGE, 3, 50_000);
        clock.pass(49_999);
        kernel.advance();
        assertThat(deaf.owns(Kind.PAGE)).hasSize(4);
        clock.pass(1);
        kernel.advance();

        assertThat(deaf.owns(Kind.PAGE)).containsExactly(0, 1);
        assertThat(told)
                .containsExactly(
                        "0 deaf asked 3 pages within 50000 ns",
                        "50000 friend broken page 3",
                        "50000 deaf repossessed page 3",
                        "50000 deaf repossessed page 2",
                        "50000 deaf emergency 1 page short");
        assertThat(heard).containsExactly("REPOSSESSION 2 pages", "emergency 1");
        assertThat(deaf.repossessed())
                .containsExactly(
                        new Repossessed(Kind.PAGE, 3, 50_000, List.of(5), 4096),
                        new Repossessed(Kind.PAGE, 2, 50_000, List.of(), 4096));
        assertThat(deaf.repossessed()).isEmpty();
        byte[] saved = new byte[3];
        assertThat(deaf.bindBlocks(5, 1, deaf.capability(), false).orThrow().read(10, saved, 0, 3))
                .isTrue();
        assertThat(saved).containsExactly(1, 2, 3);
        assertThat(friend.read(10, saved, 0, 1)).isFalse();
        assertThat(deaf.isAlive()).isTrue();
    }

    @Test
    void everyKindOfThingCanBeTakenBack() {
        Environment deaf = create("deaf", NOTHING);
        for (Kind kind : List.of(Kind.PAGE, Kind.SLICE, Kind.TIMER, Kind.BLOCK, Kind.PORT)) {
            for (int i = 0; i < 4; i++) {
                deaf.allocate(kind).orThrow();
            }
            kernel.revoke(deaf, kind, 2, 0);
            kernel.advance();
            assertThat(deaf.owns(kind)).as(kind.word()).containsExactly(0, 1);
            assertThat(deaf.repossessed()).hasSize(2);
        }
    }

    @Test
    void whoGoesWhileItIsAskedIsNotAskedAgain() {
        Environment leaves = create("leaves", new Library() {
            @Override
            public void revoke(Environment self, Demand demand) {
                throw new IllegalStateException("leave me alone");
            }
        });
        page(leaves);
        kernel.revoke(leaves, Kind.PAGE, 1, 500);
        assertThat(leaves.isAlive()).isFalse();
        assertThat(kernel.nextDue()).isEqualTo(Long.MAX_VALUE);
        clock.pass(1000);
        kernel.advance();
        assertThat(kernel.free(Kind.PAGE)).isEqualTo(16);
    }
}
