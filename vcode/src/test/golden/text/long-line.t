# a long line is shown around the caret
--- assembly
        nop                                                                                                                                                                                                                                                                                                             nop                                                                                                                                                                                                        # end
--- diagnostics
program.vs:1:313: error[A0004]: instruction or directive must have all its operands and nothing after them  found=nop
                                                                                    nop
                                                                                    ^^^
