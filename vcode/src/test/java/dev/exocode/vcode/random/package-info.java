/** Random programs and packets from the instruction table, for the property tests of all modules. */
package dev.exocode.vcode.random;
