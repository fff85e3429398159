/** A host for what is in the other packages: a kernel on an interface of the machine, with a web server, a responder of DNS and whoever answers pings. */
package dev.exocode.examples.exos.serve;
