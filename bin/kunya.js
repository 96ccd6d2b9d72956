#!/usr/bin/env node
import '../dist/front/cli/main.js'
