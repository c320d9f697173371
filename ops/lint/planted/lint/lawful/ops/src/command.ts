console.log(process.env['PORT'], Date.now());
